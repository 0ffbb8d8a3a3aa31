import { defined } from "../defined.ts";

/** One meaning of an abbreviation or name of a time zone. */
export interface ZoneMeaning {
  readonly title: string;
  /** Minutes east of UTC; absent where the name says no more than "as clocks there show". */
  readonly offset?: number;
  /** An IANA zone where it is in use. */
  readonly region: string;
  /** Meant only by those who live there. */
  readonly rare?: true;
}

/** Of several rows with one name the first is the prevailing meaning. */
const rows: readonly (readonly [
  names: string,
  offset: number | undefined,
  title: string,
  region: string,
  rare?: true,
])[] = [
  ["utc|z|ut|coordinated universal time", 0, "Coordinated Universal Time", "UTC"],
  ["gmt|greenwich mean time|гринвич", 0, "Greenwich Mean Time", "UTC"],
  ["wet", 0, "Western European Time", "Europe/Lisbon"],
  ["west", 60, "Western European Summer Time", "Europe/Lisbon"],
  ["cet|mez|central european time|central european standard time", 60, "Central European Time", "Europe/Berlin"],
  ["cest|mesz|central european summer time", 120, "Central European Summer Time", "Europe/Berlin"],
  ["eet|oez|eastern european time|eastern european standard time", 120, "Eastern European Time", "Europe/Athens"],
  ["eest|oesz|eastern european summer time", 180, "Eastern European Summer Time", "Europe/Athens"],
  ["msk|мск|moscow standard time|moscow time", undefined, "Moscow Time", "Europe/Moscow"],
  ["trt|türkiye saati", undefined, "Turkey Time", "Europe/Istanbul"],
  ["bst|british summer time", 60, "British Summer Time", "Europe/London"],
  ["bst", 360, "Bangladesh Standard Time", "Asia/Dhaka"],
  ["ist|india standard time|indian standard time", 330, "India Standard Time", "Asia/Kolkata"],
  ["ist|irish standard time", 60, "Irish Standard Time", "Europe/Dublin"],
  ["ist|israel standard time", 120, "Israel Standard Time", "Asia/Jerusalem"],
  ["idt|israel daylight time", 180, "Israel Daylight Time", "Asia/Jerusalem"],
  ["est|eastern standard time", -300, "Eastern Standard Time", "America/New_York"],
  ["est", 600, "Australian Eastern Standard Time", "Australia/Sydney", true],
  ["edt|eastern daylight time", -240, "Eastern Daylight Time", "America/New_York"],
  ["cst|central standard time", -360, "Central Standard Time", "America/Chicago"],
  ["cst|china standard time|beijing time|北京时间|北京時間", 480, "China Standard Time", "Asia/Shanghai"],
  ["cst", -300, "Cuba Standard Time", "America/Havana", true],
  ["cdt|central daylight time", -300, "Central Daylight Time", "America/Chicago"],
  ["cdt", -240, "Cuba Daylight Time", "America/Havana", true],
  ["mst|mountain standard time", -420, "Mountain Standard Time", "America/Phoenix"],
  ["mdt|mountain daylight time", -360, "Mountain Daylight Time", "America/Denver"],
  ["pst|pacific standard time", -480, "Pacific Standard Time", "America/Los_Angeles"],
  ["pst|philippine standard time", 480, "Philippine Standard Time", "Asia/Manila", true],
  ["pdt|pacific daylight time", -420, "Pacific Daylight Time", "America/Los_Angeles"],
  ["akst", -540, "Alaska Standard Time", "America/Anchorage"],
  ["akdt", -480, "Alaska Daylight Time", "America/Anchorage"],
  ["hst", -600, "Hawaii Standard Time", "Pacific/Honolulu"],
  ["ast|atlantic standard time", -240, "Atlantic Standard Time", "America/Halifax"],
  ["ast|arabia standard time", 180, "Arabia Standard Time", "Asia/Riyadh"],
  ["adt|atlantic daylight time", -180, "Atlantic Daylight Time", "America/Halifax"],
  ["nst", -210, "Newfoundland Standard Time", "America/St_Johns"],
  ["ndt", -150, "Newfoundland Daylight Time", "America/St_Johns"],
  ["brt|horário de brasília", undefined, "Brasília Time", "America/Sao_Paulo"],
  ["art", undefined, "Argentina Time", "America/Argentina/Buenos_Aires"],
  ["clt", -240, "Chile Standard Time", "America/Santiago"],
  ["clst", -180, "Chile Summer Time", "America/Santiago"],
  ["cot", undefined, "Colombia Time", "America/Bogota"],
  ["pet", undefined, "Peru Time", "America/Lima"],
  ["vet", undefined, "Venezuela Time", "America/Caracas"],
  ["hkt|hong kong time|香港时间|香港時間", undefined, "Hong Kong Time", "Asia/Hong_Kong"],
  ["sgt|singapore time", undefined, "Singapore Time", "Asia/Singapore"],
  ["myt", undefined, "Malaysia Time", "Asia/Kuala_Lumpur"],
  ["pht", undefined, "Philippine Time", "Asia/Manila"],
  ["jst|japan standard time|日本時間", undefined, "Japan Standard Time", "Asia/Tokyo"],
  ["kst|korea standard time|한국시간", undefined, "Korea Standard Time", "Asia/Seoul"],
  ["wib", undefined, "Western Indonesia Time", "Asia/Jakarta"],
  ["wita", undefined, "Central Indonesia Time", "Asia/Makassar"],
  ["wit", undefined, "Eastern Indonesia Time", "Asia/Jayapura"],
  ["ict", undefined, "Indochina Time", "Asia/Bangkok"],
  ["npt", undefined, "Nepal Time", "Asia/Kathmandu"],
  ["pkt", undefined, "Pakistan Time", "Asia/Karachi"],
  ["aft", undefined, "Afghanistan Time", "Asia/Kabul"],
  ["irst", undefined, "Iran Standard Time", "Asia/Tehran"],
  ["gst|gulf standard time", 240, "Gulf Standard Time", "Asia/Dubai"],
  ["gst", -120, "South Georgia Time", "Atlantic/South_Georgia", true],
  ["sast", undefined, "South Africa Standard Time", "Africa/Johannesburg"],
  ["cat", undefined, "Central Africa Time", "Africa/Maputo"],
  ["eat", undefined, "East Africa Time", "Africa/Nairobi"],
  ["wat", undefined, "West Africa Time", "Africa/Lagos"],
  ["aest", 600, "Australian Eastern Standard Time", "Australia/Sydney"],
  ["aedt", 660, "Australian Eastern Daylight Time", "Australia/Sydney"],
  ["acst", 570, "Australian Central Standard Time", "Australia/Adelaide"],
  ["acdt", 630, "Australian Central Daylight Time", "Australia/Adelaide"],
  ["awst", undefined, "Australian Western Standard Time", "Australia/Perth"],
  ["nzst", 720, "New Zealand Standard Time", "Pacific/Auckland"],
  ["nzdt", 780, "New Zealand Daylight Time", "Pacific/Auckland"],
  ["et|eastern time", undefined, "Eastern Time", "America/New_York"],
  ["ct|central time", undefined, "Central Time", "America/Chicago"],
  ["mt|mountain time", undefined, "Mountain Time", "America/Denver"],
  ["pt|pacific time", undefined, "Pacific Time", "America/Los_Angeles"],
  ["uk time|london time", undefined, "United Kingdom time", "Europe/London"],
];

/** Names whose meanings are too even to choose among: only the site's own zone decides. */
const undecided: ReadonlySet<string> = new Set(["cst", "ist", "ast"]);

/** What RFC 2822 says of the abbreviations that it knows, whatever the site's zone. */
export const mailOffsets: ReadonlyMap<string, number> = new Map([
  ["ut", 0],
  ["gmt", 0],
  ["est", -300],
  ["edt", -240],
  ["cst", -360],
  ["cdt", -300],
  ["mst", -420],
  ["mdt", -360],
  ["pst", -480],
  ["pdt", -420],
]);

/** A name of a time zone as it stands in a date. */
export interface ZoneName {
  readonly name: string;
  /** The prevailing one first. */
  readonly meanings: readonly ZoneMeaning[];
  readonly undecided: boolean;
}

/** Folded name → what it says. */
export const zoneNames: ReadonlyMap<string, ZoneName> = collect();

function collect(): Map<string, ZoneName> {
  const found = new Map<string, ZoneName>();
  for (const [names, offset, title, region, rare] of rows)
    for (const name of names.split("|")) {
      const meaning = defined({ title, region, offset, rare });
      const meanings = [...(found.get(name)?.meanings ?? []), meaning];
      found.set(name, { name: name.toUpperCase(), meanings, undecided: undecided.has(name) });
    }
  return found;
}

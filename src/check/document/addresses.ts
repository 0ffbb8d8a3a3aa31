/** What is wrong with an address. */
export type AddressFault = "relative" | "ascii" | "characters" | "form" | "scheme";

const schemes = new Set(
  `http https ftp mailto tel urn tag news nntp data cid mid geo sip sips im xmpp magnet info doi ni did acct about feed
  ws wss irc ircs file sms gopher dns crid ldap h323 pres dict`.split(/\s+/),
);
const tag =
  /^tag:(?:[a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[0-9a-zA-Z;/?:@&=+$._!~*'()%,-]*(?:#[0-9a-zA-Z;/?:@&=+$._!~*'()%,-]*)?$/;
const urn = /^urn:[a-z0-9][a-z0-9-]{1,31}:(?:[a-z0-9()+,.:=@;$_!*'-]|%[0-9a-f]{2})+$/i;
const uuid = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Judges an absolute address by RFC 3986, and what RFC 4151 and RFC 8141 say of `tag:` and `urn:`. */
export function addressFault(address: string): AddressFault | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (/[^\0-\x7F]/.test(address)) return "ascii";
  if (scheme === undefined) return /^[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#[\]]*$/.test(address) ? "relative" : "characters";
  if (scheme === "tag") return tag.test(address) ? undefined : "form";
  if (scheme === "urn") return (/^urn:uuid:/i.test(address) ? uuid : urn).test(address) ? undefined : "form";
  if (!/^[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]+$/.test(address.replace(/^[a-z]+:\/\/\[[0-9a-f:.]+\]/i, "")))
    return "characters";
  if (/^(?:https?|ftp)$/.test(scheme))
    return /^\w+:\/\/[^/?#]/.test(address) && URL.canParse(address) ? undefined : "form";
  return schemes.has(scheme) || !/^[a-z]+$/.test(scheme) ? undefined : "scheme";
}

/** RFC 2045's form of a media type. */
export function isMediaType(text: string): boolean {
  return /^[^\s()<>,;:\\"/[\]?=]+\/[^\s()<>,;:\\"/[\]?=]+(?:\s*;\s*[^\s()<>,;:\\"/[\]?=]+=(?:"[^"]*"|[^\s()<>,;:\\"/[\]?=]+))*$/.test(
    text,
  );
}

/** Whether an address leads to a file that a reader can fetch. */
export function isWebAddress(address: string): boolean {
  return (
    /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z0-9][a-z0-9-]*(?::\d+)?(?:\/|$)/i.test(address) &&
    addressFault(address) === undefined
  );
}

import { describe, expect, it } from "vitest";
import { agencyOf, isPictureAgency } from "#src/grammar/agencies";

describe("agencies", () => {
  it.each([
    ["reuters", "Reuters"],
    ["Deutsche Presse-Agentur", "dpa"],
    [" The Associated Press ", "AP"],
    ["ＡＰ", "AP"],
    ["新华社", "Xinhua"],
    ["新華社", "Xinhua"],
    ["時事通信", "Jiji"],
    ["共同通信社", "Kyodo"],
    ["연합뉴스", "Yonhap"],
    ["뉴시스", "Newsis"],
    ["ТАСС", "TASS"],
    ["РИА Новости", "RIA Novosti"],
    ["رويترز", "Reuters"],
    ["وكالة الأناضول", "Anadolu"],
    ["רויטרס", "Reuters"],
    ["पीटीआई", "PTI"],
    ["ΑΠΕ-ΜΠΕ", "ANA-MPA"],
    ["Agência Brasil", "Agência Brasil"],
    ["TTXVN", "VNA"],
    ["čtk", "ČTK"],
    ["Keystone-ATS", "Keystone-SDA"],
    ["sid", "SID"],
    ["HINA", "HINA"],
    ["AA", "Anadolu"],
    ["Getty", "Getty Images"],
  ])("%s is %s", (name, expected) => expect(agencyOf(name)).toBe(expected));

  it.each(["Hina", "Ani", "Ria", "Petra", "Mena", "Uni", "aa", "Tt", "Ann Lee", ""])("%j is none", (name) =>
    expect(agencyOf(name)).toBeUndefined(),
  );

  it("archives of pictures are told from agencies", () => {
    expect(["Getty Images", "imago", "Shutterstock", "NurPhoto", "Keystone"].every(isPictureAgency)).toBe(true);
    expect(["AFP", "EPA", "Keystone-SDA", "Reuters", "Ann Lee"].some(isPictureAgency)).toBe(false);
  });
});

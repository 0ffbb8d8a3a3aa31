import { describe, expect, it } from "vitest";
import { lowerCapitals, repairCapitals } from "#src/grammar/byline/capitals";

describe("names in capitals", () => {
  it.each([
    ["STEVE PEOPLES", "Steve Peoples"],
    ["RONALD MCDONALD", "Ronald McDonald"],
    ["FLORA MACDONALD", "Flora MacDonald"],
    ["CONNIE MACK", "Connie Mack"],
    ["ANA MACHADO", "Ana Machado"],
    ["BRIGITTE MACRON", "Brigitte Macron"],
    ["MARIE O'NEIL", "Marie O'Neil"],
    ["GABRIELE D’ANNUNZIO", "Gabriele D’Annunzio"],
    ["LUDWIG VAN BEETHOVEN", "Ludwig van Beethoven"],
    ["VAN DYKE PARKS", "Van Dyke Parks"],
    ["URSULA VON DER LEYEN", "Ursula von der Leyen"],
    ["CLAIRE BENIT-GBAFFOU", "Claire Benit-Gbaffou"],
    ["AHMAD AL-RASHID", "Ahmad al-Rashid"],
    ["ALI BIN HASSAN", "Ali bin Hassan"],
    ["J.K. ROWLING", "J.K. Rowling"],
    ["JAMES E SMITH", "James E Smith"],
    ["JOSÉ ORTEGA Y GASSET", "José Ortega y Gasset"],
    ["JOHN SMITH III", "John Smith III"],
    ["TJ MILLER", "TJ Miller"],
    ["MIN NG", "Min Ng"],
    ["PIETER IJZERMAN", "Pieter IJzerman"],
    ["IJAZ AHMED", "Ijaz Ahmed"],
    ["YILDIRIM ŞİMŞEK", "Yıldırım Şimşek"],
    ["ISABEL ŞAHIN", "Isabel Şahin"],
    ["FRANZ STRAUẞ", "Franz Strauß"],
    ["ANNA GROSS", "Anna Gross"],
    ["ИВАН ПЕТРОВ", "Иван Петров"],
    ["ΝΙΚΟΣ ΠΑΠΠΑΣ", "Νικος Παππας"],
    ["GERARD 'T HOOFT", "Gerard 't Hooft"],
  ])("%s is %s", (name, expected) => expect(repairCapitals(name)).toBe(expected));

  it.each(["Ann Lee", "Bill MCCARRON", "MADONNA", "李明", "AFP", ""])("%j stays", (name) =>
    expect(repairCapitals(name)).toBe(name),
  );

  it("one word is repaired when it is known to be a name", () => expect(lowerCapitals("NARUSE")).toBe("Naruse"));
});

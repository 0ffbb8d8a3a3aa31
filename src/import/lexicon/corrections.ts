import type { CorrectionKind } from "../imported.ts";

/** How papers begin the note that says what they got wrong, by kind; matched against the line. */
export const correctionOpening: readonly (readonly [kind: CorrectionKind, form: RegExp])[] = [
  [
    "clarification",
    /^(?:clarification|klarstellung|précision|aclaración|chiarimento|esclarecimento|precisazione|おことわり|澄清|توضيح)\s*[:：.–-]/iu,
  ],
  [
    "correction",
    new RegExp(
      [
        "^(?:this (?:article|story|piece|post|report|column) (?:was|has been) (?:amended|corrected|edited)|corrections?(?: and clarifications?)?\\s*[:：.–(-]|an? (?:earlier|previous) version of this|this (?:article|story) originally|an? (?:earlier|original) version)",
        "^(?:korrektur|berichtigung|richtigstellung)\\s*[:：.–-]|^in einer früheren (?:version|fassung)|^(?:anmerkung|hinweis) der redaktion\\s*[:：.–-].*(?:korrig|früheren|berichtig)|^dieser (?:artikel|text|beitrag) wurde (?:korrigiert|berichtigt|nachträglich geändert)",
        "^(?:rectificatif|erratum|correction|corrigé)\\s*[:：.–-]|^une (?:première|précédente) version|^une version (?:précédente|antérieure)|^cet article a été (?:corrigé|rectifié)",
        "^(?:corrección|correcciones|fe de errores|fe de erratas|rectificación)\\s*[:：.–-]|^una versión (?:anterior|previa)|^en una versión anterior|^este artículo (?:fue|ha sido) (?:corregido|rectificado)",
        "^(?:correzione|errata corrige|rettifica)\\s*[:：.–-]|^una (?:precedente versione|versione precedente)|^questo articolo è stato (?:corretto|rettificato)",
        "^(?:correção|errata|erramos|retificação)\\s*[:：.–-]|^uma versão anterior|^este (?:artigo|texto) foi corrigido",
        "^(?:correctie|rättelse|rettelse|korjaus|sprostowanie|исправление|поправка)\\s*[:：.–-]|^[【［[]?(?:訂正|お詫びと訂正|更正|勘误|勘誤|正誤)[】］\\]]?\\s*[:：、]?|^본?\\s?(?:정정|바로잡습니다|정정보도|알려왔습니다)|^(?:تصحيح|تصويب|تنويه)\\s*[:：.–-]?",
      ].join("|"),
      "iu",
    ),
  ],
  [
    "update",
    /^(?:this (?:article|story|piece|post|report) (?:was|has been) updated|(?:editor['’]s note|note)\s*[:：.–-].*\b(?:updated|amended|corrected)\b|dieser (?:artikel|text|beitrag) wurde aktualisiert|cet article a été (?:mis à jour|modifié)|este artículo (?:fue|ha sido) actualizado|questo articolo è stato aggiornato|este (?:artigo|texto) foi atualizado)/iu,
  ],
];

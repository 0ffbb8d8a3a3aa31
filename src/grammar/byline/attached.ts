import { entriesOf } from "../lexicon.ts";

/** Given names of Arabic that often follow an attached "and". None begins with the letter waw itself. */
const arabicNames = new Set(
  entriesOf(`
محمد, أحمد, احمد, محمود, علي, حسن, حسين, عمر, عمرو, عثمان, خالد, يوسف, إبراهيم, ابراهيم, إسماعيل, مصطفى, كريم, طارق, سامي, سمير, هاني, فادي, رامي, زياد, ياسر, ياسين, صالح, صلاح, جمال, كمال, نبيل, ناصر, عادل, ماجد, ماهر, باسم, بلال, أنس, أسامة, أيمن, أشرف, إيهاب, حسام, حازم, هشام, شريف, طلال, فهد, فيصل, سعد, سعيد, سلمان, سليمان, عبد, عبدالله, عبدالرحمن, عبدالعزيز, عماد, غسان, جورج, إلياس, الياس, جاد, مروان, مازن, معتز, منير, نضال, نزار, فاطمة, مريم, عائشة, زينب, خديجة, سارة, ليلى, نور, هدى, منى, رنا, ريم, دينا, ندى, سلمى, سميرة, نادية, هالة, هند, رشا, رانيا, لمى, لينا, مها, ميساء, نجلاء, نهى, أمل, أميرة, إيمان, إسراء, آية, بسمة, حنان, دعاء, رحاب, شيماء, عبير, غادة, كوثر
`),
);

/** Between two whole names; few Hebrew names begin with the letter vav themselves. */
const hebrew =
  /(?<=[\p{Script=Hebrew}'׳״]{2,}\s[\p{Script=Hebrew}'׳״]{2,}\s)ו(?=[א-הז-ת][\p{Script=Hebrew}'׳״]*\s\p{Script=Hebrew}{2,})/gu;

/** Gives "and" a blank where a language attaches it to the name behind: `أحمد علي ومحمد حسن`, `דנה כהן ויוסי לוי`. */
export function detachConjunctions(text: string): string {
  return text
    .replace(/(?<=\S\s)و(?=(\p{Script=Arabic}{2,}))/gu, (letter, name: string) =>
      arabicNames.has(name) ? `${letter} ` : letter,
    )
    .replace(hebrew, "ו ");
}

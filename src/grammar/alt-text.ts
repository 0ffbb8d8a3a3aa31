/** "IMG_2034.jpg", "harbour-ferry.webp" */
const file = /^[\p{L}\p{N}\p{M}\s._()@+%-]{1,200}\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp|jfif|raw|psd|pdf)$/iu;
const extension = /\.\S{3,4}$/;
/** What cameras, phones and programs call their files. */
const device =
  /^(?:(?:img|image|imagen|bild|foto|photo|picture|pic|dsc[fn_]?|dscn|dcim|pxl|mvimg|vid|gopr|dji|scan|capture|screenshot|screen[ _-]?shot|snapshot|bildschirmfoto|captura(?: de pantalla)?|capture d['’]écran|schermafbeelding|skärmavbild|skærmbillede|istantanea|zrzut ekranu|снимок экрана|スクリーンショット|스크린샷|截屏|屏幕截图|whatsapp[ _-]image|signal|telegram|facebook|fb_img|untitled|unnamed|unbenannt|sans titre|sin título|download|thumbnail|thumb|cover|hero|header|featured|figure|fig)[\s_-]*(?:[\d(_-][\d\s_.:()-]*(?:(?:at|um|à|a las|om|kl\.?|alle)[\s\d.:_-]+)?(?:[ap]\.?m\.?)?)?|[lpr]\d{4,}|\d[\d\s_-]*)$/iu;
/** "3f2a9c…", "b1946ac9-2492-…": a number that a program made. */
const code = /^(?=[^a-z]*[a-z]|\d)(?=.*\d)[\da-f]{8}(?:-?[\da-f]{4,}){1,6}$/iu;
const size = /^[\p{L}\p{N}_-]+[-_]\d{2,5}x\d{2,5}(?:[-_@]\w+)?$/u;

/**
 * Whether an alternative text is the name of a file, or a word such as "image", so that it tells nobody what is to be
 * seen.
 *
 * @param src the picture's address or path
 */
export function isFileName(alt: string, src = ""): boolean {
  const text = alt.trim();
  if (text === "" || text.length > 200) return false;
  if ((extension.test(text) && file.test(text)) || device.test(text)) return true;
  if (/\s/.test(text)) return false;
  // The file's name without its extension; one word can be a description.
  return code.test(text) || size.test(text) || (/[-_]/.test(text) && text.toLowerCase() === stem(src));
}

function stem(src: string): string {
  const path = src.replace(/[?#].*$/s, "");
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

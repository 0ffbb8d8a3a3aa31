const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Elements without content. */
export const voids = words(
  "area base br col embed hr img input link meta param source track wbr keygen frame basefont",
);

/** Elements that validators of feeds let pass in a body. */
export const bodyElements = words(
  `a abbr acronym address area article aside audio b bdi big blockquote br button canvas caption center cite code col
  colgroup command data datagrid datalist dd del details dfn dialog dir div dl dt em eventsource fieldset figcaption
  figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend li m main map mark menu
  meter nav noscript ol optgroup option output p picture pre progress q rp rt ruby s samp section select small source
  span strike strong sub summary sup table tbody td template textarea tfoot th thead time tr track tt u ul var video wbr`,
);

/** HTML, but what readers take out of a body. */
export const riskyElements = words(
  `applet base basefont bdo body comment embed frame frameset head html iframe isindex link listing meta noframes object
  param plaintext script slot style title xmp`,
);

/** Elements before which an open paragraph ends. */
export const paragraphEnders = words(
  `address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr li listing main menu nav ol p pre section summary table ul xmp`,
);

/** Elements whose end tag may be left out. */
export const openEnded = words("dd dt li p tbody td tfoot th thead tr optgroup option rp rt");

/** Elements that may be open where a text ends. */
export const openAtEnd = words("dd dt li p tbody td tfoot th thead tr");

/** Elements out of which an open paragraph is not seen. */
export const scopes = words("applet button caption html marquee object table td template th");

/** Properties of CSS that validators of feeds let pass. */
export const styleProperties = words(
  `azimuth background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width
  border-collapse border-color border-left border-left-color border-left-style border-left-width border-right
  border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color
  border-top-style border-top-width border-width clear color cursor direction display elevation float font font-family
  font-size font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom
  margin-left margin-right margin-top overflow padding padding-bottom padding-left padding-right padding-top pause
  pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress
  text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume white-space width`,
);

/** Attributes that hold an address. */
export const addressAttributes = words("href src poster cite longdesc action formaction background data");

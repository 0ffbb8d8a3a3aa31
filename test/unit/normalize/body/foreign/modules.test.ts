import { describe, expect, it } from "vitest";

import { said, show, type Row } from "./fixture.ts";

const converted = "1 template-tag-converted";

const rows: readonly Row[] = [
  [
    "imports",
    "import A from 'a';\nimport { B, C } from \"b\"; import D from 'd';\nimport 'e.css'\n\nText",
    "<p>Text</p>",
    "1 module-code-removed",
  ],
  [
    "an import over several lines",
    "import {\n  A,\n  B as C,\n} from 'a';\n\nText",
    "<p>Text</p>",
    "1 module-code-removed",
  ],
  [
    "an export with an empty line",
    "export const meta = {\n  a: 1,\n\n  b: () => [2],\n};\n\nText",
    "<p>Text</p>",
    "1 module-code-removed",
  ],
  ["an export that never closes", "export const meta = {\n\nText", "<p>Text</p>", "1 module-code-removed"],
  [
    "words that begin alike",
    "import duties from “China” rose\n\nexport of goods fell\n\nexport default risk (again)",
    "<p>import duties from “China” rose</p>\n<p>export of goods fell</p>\n<p>export default risk (again)</p>",
  ],
  ["an import in a paragraph", "Write\nimport a from 'b'", "<p>Write\nimport a from 'b'</p>"],
  [
    "tabs, indented",
    '<Tabs groupId="os">\n  <TabItem value="win" label="Windows">\n\n    Use **choco**:\n\n    ```bash\n    choco\n    ```\n\n  </TabItem>\n  <TabItem value="mac">\n    - one\n      - two\n  </TabItem>\n</Tabs>',
    '<p><strong>Windows</strong></p>\n<p>Use <strong>choco</strong>:</p>\n<pre><code class="language-bash">choco\n</code></pre>\n<p><strong>mac</strong></p>\n<ul><li>one\n<ul><li>two</li></ul></li></ul>',
    "1 template-tag-unwrapped",
  ],
  [
    "components in a list",
    "1. One\n\n   <Box>\n     <Note>\n       ```sh\n       a\n       ```\n     </Note>\n     <Note>\n       b\n     </Note>\n   </Box>\n2. Two",
    '<ol><li><p>One</p>\n<blockquote><blockquote><p><strong>Note</strong></p>\n<pre><code class="language-sh">a\n</code></pre></blockquote>\n<blockquote><p><strong>Note</strong></p>\n<p>b</p></blockquote></blockquote></li>\n<li><p>Two</p></li></ol>',
    "3 template-tag-converted",
  ],
  [
    "an imported picture",
    "import hero from './hero.png';\n\n<Image src={hero} alt=\"The pier\" />",
    '<figure><img src="/media/2026/11/hero.png" alt="The pier"></figure>',
    "1 module-code-removed",
    "3 template-tag-converted",
  ],
  [
    "a picture that is required",
    "a <img src={require('@site/static/img/x.png').default} alt={\"X\"} style={{width: 10}} />",
    '<p>a <img src="/media/img/x.png" alt="X"></p>',
    converted,
  ],
  [
    "a picture through a hook",
    "a <img src={useBaseUrl('/img/x.png')} alt='X'/>",
    '<p>a <img src="/media/img/x.png" alt="X"></p>',
    converted,
  ],
  ["styles", "<div style={{textAlign: 'center'}} className=\"x\">\n\n*a*\n\n</div>", "<p><em>a</em></p>", converted],
  [
    "a frame that closes itself",
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" allowFullScreen />\n\na',
    '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></figure>\n<p>a</p>',
    converted,
  ],
  [
    "links",
    '<Link to="/x">a</Link> <LinkCard title="B" href="/y" />',
    '<p><a href="/x">a</a> <a href="/y">B</a></p>',
    converted,
  ],
  [
    "a player",
    '<YouTube id="dQw4w9WgXcQ" />',
    '<figure class="embed"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></figure>',
    converted,
  ],
  ["a badge", 'A <Badge type="tip" text="new" /> thing', "<p>A new thing</p>", converted],
  ["contents", "<TOCInline toc={toc} />\n\na", "<p>a</p>", "1 layout-mark-removed"],
  [
    "an unknown component",
    'a <Since v="1.0" /> b\n\n<My.Chart data={[{a: "}"}, `}`]}\n  wide\n/>',
    "<p>a  b</p>",
    "1 template-tag-removed <Since>",
    "3 template-tag-removed <My.Chart>",
  ],
  [
    "unknown components around words",
    "<ReadMore>See *this*</ReadMore>",
    "<p>See <em>this</em></p>",
    "1 template-pair-unknown <ReadMore>",
  ],
  ["an end without a beginning", "a </Foo> b", "<p>a  b</p>", "1 template-tag-removed <Foo>"],
  [
    "types in the text",
    "A Vec<T> and a Map<String, Integer> of <Name>",
    "<p>A Vec&lt;T&gt; and a Map&lt;String, Integer&gt; of &lt;Name&gt;</p>",
    "1 template-tag-unclosed",
  ],
  ["HTML in capitals", "H<SUB>2</SUB>O <BR> <Center>x</Center>", "<p>H<sub>2</sub>O <br></p>\n<p>x</p>"],
  ["a comment", "a\n\n{/* no\n\nno */}\n\nb{/* no */}", "<p>a</p>\n<p>b</p>", "3 template-comment-removed"],
  ["a comment that never ends", "a {/* no\n\nb", "<p>a {/* no</p>\n<p>b</p>", "1 template-tag-unclosed"],
  [
    "values",
    "import v from './v.js'\n\nBy {frontmatter.author}{\" \"}{v}, {other}",
    "<p>By  , {other}</p>",
    "1 module-code-removed",
    "3 template-expression-removed",
  ],
  ["braces without a module", "By {frontmatter.author} and {v}", "<p>By {frontmatter.author} and {v}</p>"],
];

describe("MDX and Astro", () => {
  it.each(rows)("%s", (_, written, html, ...problems) => {
    expect(show(written)).toBe(html);
    expect(said(written)).toEqual(problems);
  });
});

import { createRequire } from "node:module";

interface Package {
  create(options: object): { transformHtml(html: string, parameters: object): Promise<string> };
}
/** As much of the package's document tree as is touched here. */
interface Node {
  readonly tagName?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: readonly Node[];
}
interface Runtime {
  readonly ampRuntimeVersion?: string;
  readonly ampRuntimeStyles?: string;
}

const packageName = "@ampproject/toolbox-optimizer";

/**
 * What is done to a page. Left out are: what asks the network; what minifies, since pages come without blanks to spare
 * (4 bytes a page); what mends invalid pages; and moving keyframes, whose reading of the style on every page takes fifty
 * times as long as all of these.
 */
function transformations(): readonly (string | ReturnType<typeof step>)[] {
  const sizes = new WeakMap<Node, string>();
  return [
    // The optimizer would have the lead picture load as late as the one for browsers without scripts says.
    step(({ attribs, children = [] }) => {
      if (attribs?.["data-hero"] !== undefined) each(children, (inner) => void delete inner.attribs?.["loading"]);
    }),
    "OptimizeHeroImages",
    "OptimizeAmpBind",
    // The optimizer would make widths of `sizes`, also where `disable-inline-width` says that they are none.
    step((node) => {
      const value = node.attribs?.["sizes"];
      if (value === undefined || node.attribs?.["disable-inline-width"] === undefined) return;
      sizes.set(node, value);
      delete node.attribs["sizes"];
    }),
    "ServerSideRendering",
    step((node) => {
      const value = sizes.get(node);
      if (value !== undefined && node.attribs !== undefined) node.attribs["sizes"] = value;
    }),
    "AmpBoilerplateTransformer",
    "RewriteAmpUrls",
    "AmpBoilerplateErrorHandler",
    "ReorderHeadTransformer",
    "AddTransformedFlag",
  ];
}

/** A transformation that looks at every AMP picture. */
function step(visit: (picture: Node) => void): new () => { transform(root: Node): void } {
  return class {
    transform(root: Node): void {
      each([root], (node) => {
        if (node.tagName === "amp-img") visit(node);
      });
    }
  };
}

function each(nodes: readonly Node[], visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node);
    each(node.children ?? [], visit);
  }
}

/** Takes every message and says nothing: findings are the validator's to make. */
const silent = {
  tag: (): object => silent,
  verbose: (): void => {},
  debug: (): void => {},
  info: (): void => {},
  warn: (): void => {},
  error: (): void => {},
};

/**
 * Loads AMP's own optimizer, a package that users install beside Broadsheet when they want it. It asks nothing of the
 * network: version and styles of the runtime are the pair that the package carries, so that one version of it gives the
 * same bytes on every machine and day. The runtime, once it is there, replaces styles of another version by its own.
 *
 * @returns what makes the faster page, rejected for one that it cannot read; `reason`, a clause, when it cannot be had
 */
export function loadAmpOptimizer(): ((html: string) => Promise<string>) | { readonly reason: string } {
  const require = createRequire(import.meta.url);
  let library: Package;
  let runtime: Runtime;
  try {
    library = require(packageName) as Package;
    runtime = require(`${packageName}/lib/runtimeData.json`) as Runtime;
  } catch {
    return { reason: `the package ${packageName} is not installed` };
  }
  const { ampRuntimeVersion = "", ampRuntimeStyles = "" } = runtime;
  if (ampRuntimeVersion === "" || ampRuntimeStyles === "")
    return { reason: `this version of ${packageName} carries no styles of the runtime` };
  const optimizer = library.create({
    transformations: transformations(),
    autoExtensionImport: false,
    cache: false,
    log: silent,
    fetch: (address: string): never => {
      throw new Error(`it asked the network for ${address}`);
    },
  });
  return (html) => optimizer.transformHtml(html, { ampRuntimeVersion, ampRuntimeStyles });
}

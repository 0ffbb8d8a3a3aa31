/**
 * The value of an expression of amp-bind: literals, names of the state, members, `!`, arithmetic, comparison, `&&`, `||`, `?:`.
 * A name that the state lacks is `null`, as is a member of it. Uses nothing outside itself: pages get it as text.
 *
 * @throws for what amp-bind does not know either, `===` for one
 */
export function evaluateExpression(source: string, scope: Readonly<Record<string, unknown>>): unknown {
  const token =
    /\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\d+(?:\.\d+)?|[A-Za-z_$][\w$]*|==|!=|<=|>=|&&|\|\||[-+*/%!<>?:.,(){}[\]])\s*/y;
  const tokens: string[] = [];
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const [, text] = token.exec(source) ?? [];
    if (text === undefined) throw new Error(`amp-bind cannot read “${source.slice(at)}” in “${source}”`);
    tokens.push(text);
  }
  let at = 0;
  const take = (text: string): boolean => tokens[at] === text && ++at > 0;
  const expect = (text: string): void => {
    if (!take(text)) throw new Error(`amp-bind misses “${text}” before “${tokens[at] ?? "the end"}” in “${source}”`);
  };
  const member = (value: unknown, key: unknown): unknown =>
    value === null || value === undefined ? null : ((value as Record<string, unknown>)[String(key)] ?? null);
  /** What stands between commas until the closing mark. */
  const list = <T>(end: string, one: () => T): T[] => {
    const found: T[] = [];
    while (!take(end)) {
      if (found.length > 0) expect(",");
      found.push(one());
    }
    return found;
  };
  const primary = (): unknown => {
    const text = tokens[at++] ?? "";
    if (text === "(") {
      const value = ternary();
      expect(")");
      return value;
    }
    if (text === "[") return list("]", ternary);
    if (text === "{")
      return Object.fromEntries(
        list("}", () => {
          const key = (tokens[at++] ?? "").replace(/^(['"])(.*)\1$/, "$2");
          expect(":");
          return [key, ternary()];
        }),
      );
    if (/^['"]/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, "$1");
    if (/^\d/.test(text)) return Number(text);
    if (text === "true" || text === "false") return text === "true";
    if (text === "null") return null;
    if (/^[A-Za-z_$]/.test(text)) return member(scope, text);
    throw new Error(`amp-bind does not expect “${text || "the end"}” in “${source}”`);
  };
  const postfix = (): unknown => {
    let value = primary();
    for (;;) {
      if (take(".")) value = member(value, tokens[at++]);
      else if (take("[")) {
        value = member(value, ternary());
        expect("]");
      } else return value;
    }
  };
  const unary = (): unknown => (take("!") ? !unary() : take("-") ? -Number(unary()) : postfix());
  const binary =
    (operators: Readonly<Record<string, (left: never, right: never) => unknown>>, next: () => unknown) =>
    (): unknown => {
      let left = next();
      for (;;) {
        const name = tokens[at] ?? "";
        if (!Object.hasOwn(operators, name)) return left;
        at += 1;
        left = operators[name]?.(left as never, next() as never);
      }
    };
  const times = {
    "*": (a: number, b: number) => a * b,
    "/": (a: number, b: number) => a / b,
    "%": (a: number, b: number) => a % b,
  };
  const plus = { "+": (a: number, b: number) => a + b, "-": (a: number, b: number) => a - b };
  const order = {
    "<": (a: number, b: number) => a < b,
    ">": (a: number, b: number) => a > b,
    "<=": (a: number, b: number) => a <= b,
    ">=": (a: number, b: number) => a >= b,
  };
  const same = { "==": (a: unknown, b: unknown) => a === b, "!=": (a: unknown, b: unknown) => a !== b };
  const product = binary(times, unary);
  const compared = binary(order, binary(plus, product));
  const both = binary({ "&&": (a: unknown, b: unknown) => a && b }, binary(same, compared));
  const either = binary({ "||": (a: unknown, b: unknown) => a || b }, both);
  function ternary(): unknown {
    const test = either();
    if (!take("?")) return test;
    const yes = ternary();
    expect(":");
    const no = ternary();
    return test ? yes : no;
  }
  const value = ternary();
  if (at < tokens.length) throw new Error(`amp-bind does not expect “${tokens[at] ?? ""}” in “${source}”`);
  return value;
}

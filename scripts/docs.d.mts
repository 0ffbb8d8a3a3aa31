/** Path → text of every document that is made from the code. */
export function generate(): Record<string, string>;

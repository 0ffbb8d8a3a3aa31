declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/**
 * HTML that passed the allow-list walk, in the canonical form that our serializer writes: lower-case names, every
 * attribute double-quoted, `&`, `<`, `>` and `"` escaped in text and values, every URL absolute.
 */
export type SafeHtml = Brand<string, "SafeHtml">;

/** One line of text without markup and without control characters; entities are decoded. */
export type PlainText = Brand<string, "PlainText">;

/** An absolute http(s) URL in ASCII: host in punycode, everything else percent-encoded (RFC 3986). */
export type AbsoluteUrl = Brand<string, "AbsoluteUrl">;

/** A point in time, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, "Instant">;

import { expect, it } from "vitest";

import { cleanText } from "#src/normalize/body/clean-text";

it.each([
  ["plain ünïcode 日本 😀\n\t", "plain ünïcode 日本 😀\n\t"],
  ["a\r\nb\rc", "a\nb\nc"],
  ["a\u0000b\u0007c\u000Cd\u007Fe", "abcde"],
  ["a\u0085b\u009Cc", "a bc"],
  ["a\uFFFDb\uFFFEc\uFDD0d", "abcd"],
  ["a\uD800b\uDC00c", "abc"],
  ["\u{1FFFE}x", "x"],
])("%j becomes %j", (text, expected) => expect(cleanText(text)).toBe(expected));

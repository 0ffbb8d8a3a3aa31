import { describe, expect, it } from "vitest";
import { ownHost } from "#src/preview/host";

describe("hosts of requests", () => {
  it.each([
    "127.0.0.1:4040",
    "localhost",
    "LOCALHOST:1",
    "[::1]:4040",
    "192.168.1.7:4040",
    "paper.localhost:80",
    "desk-7:4040",
  ])("%s is ours", (header) => expect(ownHost(header, "desk-7")).toBe(header));

  it.each([
    undefined,
    "",
    "evil.example",
    "evil.example:4040",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "notlocalhost",
    "127.0.0.1@evil.example",
    "127.0.0.1:4040/x",
    'localhost"><script>',
  ])("%s is not", (header) => expect(ownHost(header, "127.0.0.1")).toBeUndefined());
});

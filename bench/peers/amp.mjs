/** What AMP asks of every page, in these words: https://amp.dev/documentation/guides-and-tutorials/learn/spec/amp-boilerplate */
const start = "-amp-start 8s steps(1,end) 0s 1 normal both";
const frames = "-amp-start{from{visibility:hidden}to{visibility:visible}}";
export const ampHead = [
  `<style amp-boilerplate>body{-webkit-animation:${start};-moz-animation:${start};-ms-animation:${start};animation:${start}}`,
  ...["-webkit-", "-moz-", "-ms-", "-o-", ""].map((prefix) => `@${prefix}keyframes ${frames}`),
  "</style><noscript><style amp-boilerplate>body{-webkit-animation:none;-moz-animation:none;-ms-animation:none;animation:none}",
  "</style></noscript>",
].join("");

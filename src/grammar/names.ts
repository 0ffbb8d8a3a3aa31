export { agencyOf } from "./agencies.ts";

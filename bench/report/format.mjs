/** Three figures are enough: runs differ by more. @param {number | undefined} milliseconds */
export function seconds(milliseconds) {
  if (milliseconds === undefined) return "–";
  const value = milliseconds / 1000;
  return value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(1);
}

/** @param {number | undefined} bytes */
export const megabytes = (bytes) =>
  bytes === undefined ? "–" : (bytes / 1e6).toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");

/** @param {number | undefined} value */
export const whole = (value) => (value === undefined ? "–" : String(value).replace(/\B(?=(\d{3})+$)/g, ","));

/** @param {number | undefined} part @param {number | undefined} of */
export function ratio(part, of) {
  if (part === undefined || of === undefined || of === 0) return "–";
  const value = part / of;
  return `${value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(1)} ×`;
}

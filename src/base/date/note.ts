/** What a person should know about a date that was understood: a problem without a place. */
export interface DateNote {
  readonly code:
    | "date-offset-impossible"
    | "date-order-inferred"
    | "date-zone-assumed"
    | "date-zone-season"
    | "date-zone-conflict"
    | "date-weekday-wrong"
    | "date-era-converted"
    | "date-clock-zero";
  readonly args: Readonly<Record<string, string>>;
}

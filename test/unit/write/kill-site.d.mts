import type { Output } from "#src/model/output";

export function site(name: "A" | "B"): readonly Output[];

import { fileURLToPath } from "node:url";

/** The package's own templates. */
export const templatesFolder = fileURLToPath(new URL("../../templates", import.meta.url));

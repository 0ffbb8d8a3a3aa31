declare module "amphtml-validator" {
  interface ValidationError {
    readonly severity: string;
    readonly line: number;
    readonly col: number;
    readonly message: string;
    readonly code: string;
  }
  interface Validator {
    validateString(html: string): { readonly status: string; readonly errors: readonly ValidationError[] };
  }
  const amphtmlValidator: { getInstance(path: string): Promise<Validator> };
  export default amphtmlValidator;
}

export const FIXTURE: string;
export const OTHER: string;
export const renamed: (text: string) => string;

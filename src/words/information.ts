/** Pages outside the conversation. Their words stand in locales/<language>/pages.json. */
export const INFORMATION = ['privacy', 'safety', 'accessibility'] as const;
export type Information = (typeof INFORMATION)[number];

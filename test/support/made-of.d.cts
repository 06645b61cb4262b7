export const ofOwnContent: () => readonly string[];
export const ofTheCouncil: () => readonly string[];

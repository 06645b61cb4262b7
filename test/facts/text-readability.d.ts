declare module 'text-readability' {
  const readability: {
    /** United States school grade; reading age is about five years more. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}

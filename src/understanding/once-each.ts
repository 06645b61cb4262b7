/** The same function for the words of one text, each worked out once; what it keeps is gone with the call that made it. */
export function onceEach<Value>(of: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const value = of(word);
    known.set(word, value);
    return value;
  };
}

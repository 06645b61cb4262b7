/** Makes something when it is first asked for, and keeps no longer what it is made of. */
export function whenAsked<Made>(make: () => Made): () => Made {
  let get = make;
  let made = false;
  return () => {
    if (!made) {
      const result = get();
      get = () => result;
      made = true;
    }
    return get();
  };
}

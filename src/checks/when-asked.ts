/** Makes something when it is first asked for, and keeps no longer what it is made of. */
export function whenAsked<Made>(make: () => Made): () => Made {
  let how: typeof make | undefined = make;
  let made: { readonly of: Made } | undefined;
  return () => {
    if (how) made = { of: how() };
    how = undefined;
    return (made as { of: Made }).of;
  };
}

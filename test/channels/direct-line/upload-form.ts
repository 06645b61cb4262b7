/** As `botframework-directlinejs` sends pictures: the activity first, as a file of its own type. */
export function upload(activity: object, ...files: Blob[]): FormData {
  const form = new FormData();
  const type = 'application/vnd.microsoft.activity';
  form.append('activity', new Blob([JSON.stringify(activity)], { type }));
  for (const file of files) form.append('file', file, 'a.png');
  return form;
}

/** Whether one more book fits; for trying the mutation run itself. */
export function fits(books: number, room: number): boolean {
  if (books < 0) throw new Error('less than none');
  return books + 1 <= room;
}

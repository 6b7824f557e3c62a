/** Moves the caret to the next question of the page, from the last one to the first. */
export function nextQuestion(): void {
  const questions = Array.from(
    document.querySelectorAll<HTMLTextAreaElement>('main textarea[data-question]'),
  );
  const here = questions.findIndex((question) => question === document.activeElement);
  const next = questions[(here + 1) % questions.length];
  next?.focus();
  next?.setSelectionRange(next.value.length, next.value.length);
}

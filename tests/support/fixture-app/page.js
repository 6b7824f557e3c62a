// The page writes down what it is told, and what becomes of its attempts; tests read both.
window.heard = [];
window.keystead.on((event) => {
  window.heard.push(event);
  if (event.event === 'locking' && !window.deaf) {
    void window.keystead
      .invoke('fixture.saveDraft', {})
      .then(() => window.keystead.invoke('shell.draftsFlushed', {}));
  }
});

function attempt(act) {
  try {
    act();
    return 'done';
  } catch (error) {
    return error.name;
  }
}

window.attempts = {
  markup: attempt(() => {
    document.createElement('p').innerHTML = '<b>x</b>';
  }),
  code: attempt(() => Reflect.construct(Function, ['return 1'])),
  timer: attempt(() => Reflect.apply(window.setTimeout, window, ['window.ranFromText = true', 0])),
  policy: attempt(() => window.trustedTypes.createPolicy('default', {})),
};

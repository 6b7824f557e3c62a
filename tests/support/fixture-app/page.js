// The page writes down what it is told; tests read it.
window.heard = [];
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) =>
  window.violations.push(event.effectiveDirective),
);
window.keystead.on((event) => {
  window.heard.push(event);
  if (event.event === 'locking') void window.keystead.invoke('shell.draftsFlushed', {});
});

const jobId = new URLSearchParams(location.search).get('job');
void window.keystead.invoke('shell.printReady', { jobId });

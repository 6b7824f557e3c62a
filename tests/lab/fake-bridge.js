/* A bridge for looking at screens without a core: answers from `window.lab`, which a look sets before the page runs. */
(() => {
  const listeners = new Set();
  const settings = {
    language: 'en',
    colourScheme: 'light',
    density: 'roomy',
    singleKeyShortcuts: true,
    ...window.lab?.settings,
  };
  const jonas = '0192f0c1-0000-7000-8000-000000000001';
  const names = window.lab?.names ?? ['Jonas Lindqvist', 'Tereza Nováková', 'Aoife Brennan'];
  const users = names.map((name, i) => ({ id: jonas.slice(0, -1) + String(i + 1), name }));
  const open = {
    state: 'open',
    organisation: 'Linden Homes',
    user: { id: jonas, name: 'Jonas Lindqvist', roles: ['manager'] },
    lockAfterMinutes: 10,
  };
  const kit = ['K7QM2', '9DXWE', 'TR4HA', 'PV8ZC', 'B3NYF', '6GJSK', 'QD02M', 'XW51T'];
  const team = {
    id: '0192f0c1-0000-7000-8000-0000000000a1',
    serviceId: '0192f0c1-0000-7000-8000-0000000000b1',
    name: 'Home team north',
  };
  const organisation = {
    name: 'Linden Homes',
    personWord: 'person',
    planTitle: 'safety_and_wellbeing',
    country: 'GB',
    currency: 'GBP',
    language: 'en',
    paper: 'A4',
    weekStartsOn: 1,
    lockAfterMinutes: 10,
    services: [{ id: team.serviceId, name: 'Housing First' }],
    teams: [team, { ...team, id: team.id.replace('a1', 'a2'), name: 'Home team south' }],
  };
  let workers = users.map((user, i) => ({
    ...user,
    roles: i === 0 ? ['manager'] : i === 1 ? ['supervisor', 'worker'] : ['worker'],
    teamIds: [team.id],
    fte: i === 2 ? 0.6 : 1,
    from: '2024-03-01',
    until: null,
    canSignIn: i !== 2,
  }));
  const changed = (...keys) => setTimeout(() => listeners.forEach((l) => l({ event: 'changed', keys })), 20);
  const ok = (data) => ({ ok: true, data });
  const fail = (code, more = {}) => ({ ok: false, code, ...more });
  let wrong = 0;
  const answers = {
    'shell.info': () =>
      ok({
        appVersion: '0.1.0',
        host: 'chromium',
        platform: 'linux',
        vaultFolder: '/home/jonas/Keystead',
        settings,
      }),
    'shell.changeSettings': (input) => ok(Object.assign(settings, input)),
    'shell.lock': () => ok({}),
    'shell.draftsFlushed': () => ok({}),
    'shell.stillHere': () => ok({}),
    'shell.quit': () => ok({}),
    'shell.chooseVault': () => ok({ chosen: false }),
    'shell.savePdf': () => ok({ fileName: 'recovery-kit.pdf', encrypted: false, password: null }),
    'vault.status': () =>
      ok(window.lab?.status ?? { state: 'locked', organisation: 'Linden Homes', users, waitSeconds: 0 }),
    'vault.suggestPassphrase': () =>
      ok({ words: ['lantern', 'meadow', 'copper', 'thirteen', 'walnut', 'harbour'] }),
    'vault.passphraseStrength': ({ passphrase }) =>
      ok({ score: Math.min(4, Math.floor(passphrase.length / 5)), acceptable: passphrase.length >= 15 }),
    'vault.prepareKit': () =>
      ok({
        kit: { groups: kit },
        personalCode: { groups: kit.toReversed() },
        askFor: [2, 5],
        kitJobId: 'a',
        codeJobId: 'b',
      }),
    'vault.create': () => ok(open),
    'vault.unlock': ({ passphrase }) =>
      passphrase === 'right'
        ? ok(open)
        : fail('wrong_passphrase', (wrong += 1) > 1 ? { facts: { seconds: 4 } } : {}),
    'vault.resetWithCode': () => fail('wrong_recovery_code'),
    'vault.resetWithKit': () => ok({ personalCode: { groups: kit }, codeJobId: 'c', privateKept: false }),
    'vault.changePassphrase': ({ current }) =>
      current === 'right' ? ok({}) : fail('wrong_passphrase', { fields: {} }),
    'vault.givePersonalCode': () => ok({}),
    'vault.addUser': ({ name }) => {
      const id = jonas.slice(0, -1) + String(workers.length + 1);
      workers = [
        ...workers,
        {
          id,
          name,
          roles: ['worker'],
          teamIds: [],
          fte: 1,
          from: '2026-11-22',
          until: null,
          canSignIn: true,
        },
      ];
      changed('workers');
      return ok({ id, personalCode: { groups: kit }, codeJobId: 'd' });
    },
    'organisation.get': () => ok(organisation),
    'organisation.update': (input) => {
      Object.assign(organisation, input);
      changed('organisation');
      return ok({});
    },
    'organisation.addTeam': ({ serviceId, name }) => {
      organisation.teams = [...organisation.teams, { id: crypto.randomUUID(), serviceId, name }];
      changed('organisation');
      return ok({ id: team.id });
    },
    'organisation.addService': ({ name }) => {
      organisation.services = [...organisation.services, { id: crypto.randomUUID(), name }];
      changed('organisation');
      return ok({ id: team.id });
    },
    'organisation.rename': () => {
      changed('organisation');
      return ok({});
    },
    'workers.list': () => ok(workers),
    'workers.update': (input) => {
      workers = workers.map((w) => (w.id === input.id ? { ...w, ...input } : w));
      changed('workers');
      return ok({});
    },
    'prints.model': () =>
      ok({
        kind: 'recovery_kit',
        userName: 'Jonas Lindqvist',
        groups: kit,
        vaultId: 'a3f2-77c1',
        frame: {
          organisation: 'Linden Homes',
          language: 'en',
          paper: 'A4',
          greyscale: false,
          printedOn: '2026-11-22',
          printedAt: '2026-11-22T09:00:00.000Z',
          author: 'Jonas Lindqvist',
          version: '0.1.0',
        },
      }),
    'shell.printReady': () => {
      document.title = 'ready';
      return ok({});
    },
    ...window.lab?.answers,
  };
  window.labCalls = [];
  window.labEmit = (event) => listeners.forEach((l) => l(event));
  Object.defineProperty(window, 'keystead', {
    value: Object.freeze({
      invoke: async (name, input) => {
        window.labCalls.push(name);
        await new Promise((r) => setTimeout(r, 5));
        return answers[name]?.(input) ?? fail('unknown_procedure');
      },
      on: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }),
  });
  window.labViolations = [];
  document.addEventListener('securitypolicyviolation', (e) =>
    window.labViolations.push(`${e.violatedDirective} ${e.sourceFile ?? ''}:${e.lineNumber} ${e.sample}`),
  );
})();

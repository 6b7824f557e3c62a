import { describe, expect, it } from 'vitest';
import { steppedClock } from '#tests/support/key-vault.ts';
import { AppError, type ErrorCode } from '#shared/lib/app-error.ts';
import { RetryDelay } from './retry-delay.ts';

const failing = (code: ErrorCode) => () => Promise.reject(new AppError(code));

async function failAfterWaiting(delay: RetryDelay, clock: ReturnType<typeof steppedClock>, code: ErrorCode) {
  clock.step(delay.waitSeconds() * 1000);
  await expect(delay.attempt(failing(code))).rejects.toMatchObject({ code });
  return delay.waitSeconds();
}

describe('the wait after wrong secrets', () => {
  it('doubles from half a second to thirty, and a right one ends it', async () => {
    const clock = steppedClock();
    const delay = new RetryDelay(clock);
    const waits: number[] = [];
    for (let n = 0; n < 9; n += 1) waits.push(await failAfterWaiting(delay, clock, 'wrong_passphrase'));
    expect(waits).toEqual([0.5, 1, 2, 4, 8, 16, 30, 30, 30]);
    clock.step(30_000);
    await delay.attempt(() => Promise.resolve());
    expect(delay.waitSeconds()).toBe(0);
    expect(await failAfterWaiting(delay, clock, 'wrong_recovery_code')).toBe(0.5);
  });

  it('refuses early tries without running them, and says how long', async () => {
    const clock = steppedClock();
    const delay = new RetryDelay(clock);
    for (let n = 0; n < 3; n += 1) await failAfterWaiting(delay, clock, 'wrong_recovery_key');
    clock.step(500);
    let ran = false;
    const early = delay.attempt(async () => {
      ran = true;
    });
    await expect(early).rejects.toMatchObject({ code: 'wait_before_retry', facts: { seconds: 2 } });
    expect(ran).toBe(false);
  });

  it('gains nothing from trying many at once', async () => {
    const delay = new RetryDelay(steppedClock());
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => delay.attempt(failing('wrong_passphrase'))),
    );
    const codes = tries.map((each) => (each.status === 'rejected' ? each.reason.code : 'accepted'));
    expect(codes).toEqual(['wrong_passphrase', ...Array(4).fill('wait_before_retry')]);
  });

  it('counts no other failure and no mistyped paper', async () => {
    const delay = new RetryDelay(steppedClock());
    await expect(delay.attempt(failing('vault_in_use'))).rejects.toThrow('vault_in_use');
    await expect(delay.attempt(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    const mistyped = new AppError('wrong_recovery_key', { fields: { kit: 'invalid' } });
    await expect(delay.attempt(() => Promise.reject(mistyped))).rejects.toThrow('wrong_recovery_key');
    expect(delay.waitSeconds()).toBe(0);
  });

  it('ends even if the clock of the PC is set back', async () => {
    const clock = steppedClock();
    const delay = new RetryDelay(clock);
    await failAfterWaiting(delay, clock, 'wrong_passphrase');
    clock.step(-86_400_000);
    expect(delay.waitSeconds()).toBe(0.5);
    clock.step(500);
    expect(delay.waitSeconds()).toBe(0);
  });
});

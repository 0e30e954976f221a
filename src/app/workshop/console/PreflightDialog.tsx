/** Before anybody comes: is the server ready, which addresses can phones use, and does a phone really get here? */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Addresses } from '../../../workshop/protocol/room.ts';
import { useWords } from '../../context.tsx';
import { Dialog } from '../../panels/Dialog.tsx';
import { Qr } from '../parts/Qr.tsx';
import { usePages } from '../parts/pages-context.ts';
import { isLoopback, spoken } from './address.ts';
import { addressesOf, reached, readiness, type Readiness } from './server.ts';

/** Milliseconds between two looks whether the phone has come, and after which the network is to blame. */
const lookEvery = 1_500;
const patience = 45_000;

/** The addresses a phone may try, the likeliest first; each once, without a slash at its end. */
export function addressesFor(found: Addresses | null, own: URL): string[] {
  const all = [found?.baseUrl ?? null, isLoopback(own.hostname) ? null : own.origin, ...(found?.urls ?? [])];
  return [...new Set(all.filter((one) => one !== null).map((one) => one.replace(/\/+$/, '')))];
}

export function PreflightDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const { ports } = usePages();
  const [server, setServer] = useState<Readiness | null>(null);
  const [found, setFound] = useState<Addresses | null>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void readiness(ports).then(setServer);
    void addressesOf(ports).then((addresses) => {
      setFound(addresses);
      setAsked(true);
    });
  }, [ports]);
  const addresses = addressesFor(found, new URL(location.href));
  const deaf = found?.loopbackOnly === true;
  return (
    <Dialog heading={t('console.preflight')} onClose={onClose}>
      <ul class="preflight">
        <li data-good={server === 'ready'}>
          {server === null ? t('host.looking') : t(`console.preflight.server.${server}`)}
        </li>
        {asked && deaf && <li data-good={false}>{t('console.preflight.loopback')}</li>}
        {asked && !deaf && addresses.length === 0 && (
          <li data-good={false}>{t('console.preflight.nowhere')}</li>
        )}
        {addresses.length > 0 && !deaf && (
          <li data-good>
            {t('console.preflight.addresses')}
            <ul>
              {addresses.map((one) => (
                <li key={one} dir="ltr">
                  {spoken(one)}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
      {addresses[0] !== undefined && !deaf && <PhoneTest addresses={addresses} />}
      <p class="note">{t('console.preflight.rest')}</p>
    </Dialog>
  );
}

/** Scan, and see here whether it arrived. */
function PhoneTest({ addresses }: { addresses: readonly string[] }) {
  const { t, number } = useWords();
  const { ports } = usePages();
  const [at, setAt] = useState(0);
  const [state, setState] = useState<'waiting' | 'reached' | 'silent'>('waiting');
  const nonce = useMemo(() => crypto.randomUUID().replaceAll('-', ''), []);
  const address = addresses[at] ?? addresses[0] ?? '';
  useEffect(() => {
    setState('waiting');
    const silent = ports.after(patience, () => setState((now) => (now === 'reached' ? now : 'silent')));
    const stop = ports.every(lookEvery, () => {
      void reached(ports, nonce).then((yes) => yes && setState('reached'));
    });
    return () => {
      silent();
      stop();
    };
  }, [ports, nonce, address]);
  const link = `${address}/reach/${nonce}`;
  return (
    <section class="phone-test" aria-labelledby="phone-test">
      <h3 id="phone-test">{t('console.phone-test')}</h3>
      <p>{t('console.phone-test.about')}</p>
      <Qr text={link} label={t('console.phone-test.qr', { link })} />
      <p class="join-link" dir="ltr">
        {spoken(link)}
      </p>
      <p role="status" class="phone-test-state" data-state={state}>
        {t(`console.phone-test.${state}`)}
      </p>
      {state === 'silent' && (
        <ul class="dashes">
          {(['wifi', 'guest', 'hotspot', 'firewall'] as const).map((why) => (
            <li key={why}>{t(`console.phone-test.silent.${why}`)}</li>
          ))}
        </ul>
      )}
      {addresses.length > 1 && state !== 'reached' && (
        <button type="button" class="button" onClick={() => setAt((at + 1) % addresses.length)}>
          {t('console.phone-test.other', {
            n: number(((at + 1) % addresses.length) + 1),
            of: number(addresses.length),
          })}
        </button>
      )}
    </section>
  );
}

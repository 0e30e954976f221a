/** The address that phones use. */
import { useEffect, useState } from 'preact/hooks';
import { isLoopback } from '../console/address.ts';
import { addressesOf } from '../console/server.ts';
import { siteBase } from '../ports.ts';
import { usePages } from './pages-context.ts';

/** This page's own, unless that is a name by which only this computer calls itself. A slash is at its end. */
export function usePhoneBase(): string {
  const { ports } = usePages();
  const [base, setBase] = useState(siteBase);
  useEffect(() => {
    let gone = false;
    void addressesOf(ports).then((found) => {
      // An address that nobody else reaches is no better than this computer's own name for itself.
      const better =
        found?.baseUrl ??
        (isLoopback(location.hostname) && !found?.loopbackOnly ? found?.urls[0] : undefined);
      if (!gone && better !== undefined && better !== null) setBase(`${better.replace(/\/+$/, '')}/`);
    });
    return () => {
      gone = true;
    };
  }, [ports]);
  return base;
}

/** Reading QR codes before a camera, where the browser can: it is asked, and says no in words. */

/** The part of the browser's own reader that is used; TypeScript's library does not know it yet. */
interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** `no-reader`: this browser reads no codes; `no-camera`: there is none, or it may not be used. */
export type CameraProblem = 'no-reader' | 'no-camera';

export interface Camera {
  stop(): void;
}

/** Milliseconds between two looks at the picture. */
const lookEvery = 250;

/**
 * Shows the camera in `video` and reads what it sees.
 * @param seen told of each code, once in a row
 */
export async function openCamera(
  video: HTMLVideoElement,
  seen: (text: string) => void,
): Promise<Camera | CameraProblem> {
  const Found = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (!Found) return 'no-reader';
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    return 'no-camera';
  }
  const detector = new Found({ formats: ['qr_code'] });
  video.srcObject = stream;
  await video.play().catch(() => {});
  let last = '';
  const timer = setInterval(() => {
    detector.detect(video).then(
      ([code]) => {
        if (!code || code.rawValue === last) return;
        last = code.rawValue;
        seen(last);
      },
      // A frame that cannot be read is followed by the next.
      () => {},
    );
  }, lookEvery);
  return {
    stop() {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
    },
  };
}

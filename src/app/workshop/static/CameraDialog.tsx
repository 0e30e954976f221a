/** Scans one phone after another. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { Dialog } from '../../panels/Dialog.tsx';
import { openCamera, type Camera, type CameraProblem } from './camera.ts';

interface Props {
  onText(text: string): void;
  onClose(): void;
}

export function CameraDialog({ onText, onClose }: Props) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onText);
  tell.current = onText;
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [read, setRead] = useState(0);
  useEffect(() => {
    let gone = false;
    let camera: Camera | null = null;
    const place = video.current;
    if (!place) return;
    void openCamera(place, (text) => {
      setRead((before) => before + 1);
      tell.current(text);
    }).then((opened) => {
      if (typeof opened === 'string') return setProblem(opened);
      if (gone) opened.stop();
      else camera = opened;
    });
    return () => {
      gone = true;
      camera?.stop();
    };
  }, []);
  return (
    <Dialog heading={t('gather.camera')} onClose={onClose}>
      {problem === null ? (
        <p>{t('gather.camera.about')}</p>
      ) : (
        <p role="alert">{t(`gather.camera.${problem}`)}</p>
      )}
      <video ref={video} class="camera" muted playsInline hidden={problem !== null} aria-hidden="true" />
      <p role="status">{read > 0 && t('gather.camera.read', { count: read })}</p>
    </Dialog>
  );
}

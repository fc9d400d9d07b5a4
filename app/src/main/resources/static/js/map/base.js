// A map as every page opens one: flat, north up, with the letters of the page and nothing of another server.
import * as maplibre from '../../vendor/maplibre-gl-6.17.0/maplibre-gl.mjs';

export { maplibre };

maplibre.setWorkerUrl(new URL('../../vendor/maplibre-gl-6.17.0/maplibre-gl-worker.mjs', import.meta.url).href);

export const fitting = () => ({ padding: { top: 70, bottom: 50, left: 24, right: 24 }, animate: false });

/** Opens a map in an element; `options` say style and place once the letters are there. */
export async function open(container, label, options) {
  // names are drawn with the letters of the page
  await Promise.all(['500 24px "Fira Sans"', '600 24px "Fira Sans"'].map(font => document.fonts.load(font)));
  const given = options();
  const map = new maplibre.Map({
    container,
    ...('bounds' in given || 'center' in given ? {} : { center: [10.4, 51.2], zoom: 5 }),
    ...given,
    minZoom: 5,
    maxZoom: 20,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maplibreLogo: false,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: true },
    localIdeographFontFamily: '"Fira Sans", sans-serif',
    locale: { 'Map.Title': label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

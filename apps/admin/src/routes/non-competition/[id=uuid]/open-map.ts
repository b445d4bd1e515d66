import 'maplibre-gl/dist/maplibre-gl.css';
import type { Schemas } from '@etabli/sdk';
import {
  Map as LibreMap,
  LngLatBounds,
  Marker,
  NavigationControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { marksOf, type Plot } from './plot.ts';

type Check = Schemas['Check'];
type Point = { latitude: number; longitude: number };

/** From our own address: the policy of the page lets no worker come from anywhere else. */
setWorkerUrl(workerUrl);

const corners = 96;
const metresInDegree = 111_195;

function circle({ latitude, longitude }: Point, metres: number): number[][] {
  const narrow = Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI;
    return [
      longitude + (Math.sin(angle) * metres) / metresInDegree / narrow,
      latitude + (Math.cos(angle) * metres) / metresInDegree,
    ];
  });
}

const areas = (origins: readonly Point[], metres: number) => ({
  type: 'geojson' as const,
  /** Else a circle becomes a polygon that one sees. */
  tolerance: 0,
  data: {
    type: 'FeatureCollection' as const,
    features: origins.map((origin) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Polygon' as const, coordinates: [circle(origin, metres)] },
    })),
  },
});

/** Everything is drawn from the check itself: no tiles, no letters and no signs from elsewhere. */
function styleOf(check: Check, colour: (name: string) => string): StyleSpecification {
  return {
    version: 8,
    sources: {
      reach: areas(check.origins, check.reachMetres),
      catchment: areas(check.origins, check.catchmentMetres),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colour('surface') } },
      {
        id: 'catchment',
        type: 'fill',
        source: 'catchment',
        paint: { 'fill-color': colour('action-soft'), 'fill-opacity': 0.6 },
      },
      {
        id: 'catchment-edge',
        type: 'line',
        source: 'catchment',
        paint: { 'line-color': colour('action'), 'line-width': 2 },
      },
      {
        id: 'reach-edge',
        type: 'line',
        source: 'reach',
        paint: { 'line-color': colour('border'), 'line-dasharray': [3, 3] },
      },
    ],
  };
}

function mark(text: string, kind: 'activity' | 'direct' | 'other' | 'out' | 'place'): HTMLElement {
  const element = document.createElement('span');
  element.className = `map-mark map-mark-${kind}`;
  element.textContent = text;
  // Else the library calls each of them a marker, in English.
  element.setAttribute('aria-label', text);
  return element;
}

const tokens = () => {
  const shown = getComputedStyle(document.documentElement);
  return (name: string) => shown.getPropertyValue(`--color-${name}`).trim();
};

/** Whoever turns to the other theme has the map turn with it. */
function followTheme(map: LibreMap, check: Check): void {
  const recolour = () => map.setStyle(styleOf(check, tokens()));
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', recolour);
  const watching = new MutationObserver(recolour);
  watching.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  map.on('remove', () => {
    dark.removeEventListener('change', recolour);
    watching.disconnect();
  });
}

function boundsOf(check: Check): LngLatBounds {
  const bounds = new LngLatBounds();
  const farthest = Math.max(check.catchmentMetres, check.reachMetres);
  for (const origin of check.origins) {
    for (const [longitude = 0, latitude = 0] of circle(origin, farthest)) {
      bounds.extend([longitude, latitude]);
    }
  }
  for (const { point } of check.rows) {
    if (point) {
      bounds.extend([point.longitude, point.latitude]);
    }
  }
  return bounds;
}

export type MapWords = Record<
  'title' | 'activity' | 'zoomIn' | 'zoomOut' | 'scroll' | 'fingers',
  string
>;

/** Opens the map of a check in a box; the numbers are those of the table beside it. */
export function openMap(
  box: HTMLElement,
  check: Check,
  { told, places }: { told: MapWords; places: Plot['places'] },
): LibreMap {
  const map = new LibreMap({
    container: box,
    style: styleOf(check, tokens()),
    bounds: boundsOf(check),
    fitBoundsOptions: { padding: 12 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: true,
    locale: {
      'Map.Title': told.title,
      'NavigationControl.ZoomIn': told.zoomIn,
      'NavigationControl.ZoomOut': told.zoomOut,
      'CooperativeGesturesHandler.WindowsHelpText': told.scroll,
      'CooperativeGesturesHandler.MacHelpText': told.scroll.replace('Ctrl', '⌘'),
      'CooperativeGesturesHandler.MobileHelpText': told.fingers,
    },
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  const put = (element: HTMLElement, { latitude, longitude }: Point, down = 0) =>
    new Marker({ element, offset: [0, down] }).setLngLat([longitude, latitude]).addTo(map);
  for (const { name, point } of places) {
    put(mark(name, 'place'), point, 22);
  }
  for (const origin of check.origins) {
    const element = mark('+', 'activity');
    element.title = told.activity;
    element.setAttribute('aria-label', told.activity);
    put(element, origin);
  }
  for (const { label, point, isOut, isDirect } of marksOf(check)) {
    put(mark(label, isOut ? 'out' : isDirect ? 'direct' : 'other'), point);
  }
  followTheme(map, check);
  return map;
}

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
        paint: { 'fill-color': colour('action-soft') },
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

function mark(text: string, kind: 'activity' | 'direct' | 'other' | 'out'): HTMLElement {
  const element = document.createElement('span');
  element.className = `map-mark map-mark-${kind}`;
  element.textContent = text;
  return element;
}

/** Opens the map of a check in a box; the numbers are those of the table beside it. */
export function openMap(box: HTMLElement, check: Check, { you }: { you: string }): void {
  const shown = getComputedStyle(document.documentElement);
  const bounds = new LngLatBounds();
  for (const origin of check.origins) {
    for (const [longitude = 0, latitude = 0] of circle(origin, check.catchmentMetres)) {
      bounds.extend([longitude, latitude]);
    }
  }
  const points = check.rows.flatMap((row, index) =>
    row.point ? [{ row, number: index + 1, point: row.point }] : [],
  );
  for (const { point } of points) {
    bounds.extend([point.longitude, point.latitude]);
  }
  const map = new LibreMap({
    container: box,
    style: styleOf(check, (name) => shown.getPropertyValue(`--color-${name}`).trim()),
    bounds,
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
    dragRotate: false,
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  for (const { latitude, longitude } of check.origins) {
    new Marker({ element: mark(you, 'activity') }).setLngLat([longitude, latitude]).addTo(map);
  }
  for (const members of Map.groupBy(
    points,
    ({ point: at }) => `${at.latitude} ${at.longitude}`,
  ).values()) {
    const [first] = members;
    if (first) {
      const isOut = members.every(({ row }) => row.struckOut !== null);
      const isDirect = members.some(({ row }) => row.isDirect && row.struckOut === null);
      const text = members.map(({ number }) => number).join(', ');
      new Marker({ element: mark(text, isOut ? 'out' : isDirect ? 'direct' : 'other') })
        .setLngLat([first.point.longitude, first.point.latitude])
        .addTo(map);
    }
  }
}

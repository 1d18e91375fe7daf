declare module 'react-dom/client' {
  export function createRoot(place: Element): { render: (page: unknown) => void };
}

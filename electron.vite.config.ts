import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = import.meta.dirname;

// The targets are those of the oldest runtime that the program runs on, the npm-carried Electron 33.
export default defineConfig({
  main: {
    build: {
      outDir: join(root, "out/main"),
      target: "node20",
      // A quarter of the ledger process's start was reading names and comments (DECISIONS 30).
      minify: true,
      // Bundled, because finding and reading their hundreds of files is most of the ledger process's start.
      externalizeDeps: { exclude: ["zod", "kysely"] },
      rolldownOptions: {
        input: { index: join(root, "electron/main/main.ts"), ledger: join(root, "electron/ledger/process.ts") },
      },
    },
  },
  preload: {
    build: {
      outDir: join(root, "out/preload"),
      target: "node20",
      rolldownOptions: {
        input: { preload: join(root, "electron/preload/preload.ts") },
        // A sandboxed preload has to be one CommonJS file.
        output: { format: "cjs", entryFileNames: "preload.cjs" },
      },
    },
  },
  renderer: {
    root: join(root, "renderer"),
    plugins: [react()],
    html: { cspNonce: "__CSP_NONCE__" },
    build: {
      outDir: join(root, "out/renderer"),
      minify: true,
      target: "chrome130",
      // Fonts stay files: the content security policy then needs no `data:` for them.
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, "renderer/index.html") },
    },
  },
});

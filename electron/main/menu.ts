import { app, Menu, type MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "../../shared/contract/window-api.ts";

/** Has to run before Electron is ready: keeps it from building a menu of its own, which ours would replace. */
export function withoutDefaultMenu(): void {
  Menu.setApplicationMenu(null);
}

/**
 * The program's menu. It is short on purpose: the page has its own navigation and palette, the menu holds what people
 * look for in a menu, and on macOS what makes copy and paste work at all.
 * @param send tells the page which entry was used
 */
export function setMenu(send: (command: MenuCommand) => void): void {
  const entry = (label: string, accelerator: string, command: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(command),
  });
  const template: MenuItemConstructorOptions[] = [
    {
      label: "&File",
      submenu: [
        entry("Find or do anything", "CmdOrCtrl+K", "palette"),
        entry("Print what I see", "CmdOrCtrl+P", "print"),
        { type: "separator" },
        entry("Lock", "CmdOrCtrl+L", "lock"),
        { role: "quit" },
      ],
    },
    {
      label: "&Edit",
      submenu: [{ role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }],
    },
    {
      label: "&View",
      submenu: [
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { role: "togglefullscreen" },
        ...(app.isPackaged ? [] : [{ role: "toggleDevTools" } as const]),
      ],
    },
    { label: "&Help", submenu: [entry("Guide for this screen", "F1", "help"), entry("Keys", "Shift+F1", "keys")] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

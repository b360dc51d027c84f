import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { learnStatus } from "./listen-to-window.ts";

// Asked before anything is drawn: what is drawn depends on it, and the answer comes while React makes itself ready.
const firstStatus = learnStatus();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element named root.");
const page = createRoot(root);
const draw = () => page.render(<App firstStatus={firstStatus} />);
firstStatus.then(draw, draw);

import { ConfigProvider } from "antd";
import { createRoot } from "react-dom/client";
import { theme } from "./look/theme.js";
import { glide } from "./parts/glide.js";
import { ToastProvider } from "./parts/toast.js";
import { App } from "./shell/app.js";
import { LanguageProvider } from "./words/language.js";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
createRoot(root).render(
  <LanguageProvider>
    <ConfigProvider
      theme={{ ...theme, token: { ...theme.token, motion: glide() === "smooth" }, zeroRuntime: true }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <ToastProvider>
        <App />
      </ToastProvider>
    </ConfigProvider>
  </LanguageProvider>,
);

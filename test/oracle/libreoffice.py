"""What LibreOffice reads in Word files: one JSON line a file on standard output.

    libreoffice.py [--accept | --reject | --pages | --comments] file...

A line holds {"file", "paragraphs": [{"text", "label", "cell"}]} in the order of the body, or {"file", "error"}.
"label" is the automatic number before the paragraph, "cell" the name of its table cell; after --accept and --reject
"frames" holds what stands in frames, which is what LibreOffice makes of floating tables; with --pages, "page" is where
the paragraph starts, from 1. With --comments it holds {"file", "comments": [{"author", "content", "text"}]} instead, where
"text" is what the comment is anchored to. Needs LibreOffice Writer and
the Python that has its `uno` module (python3-uno). Each file is opened from a copy, in a profile of its own.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

PIPE = f"clausewright{os.getpid()}"
START_SECONDS = 60


class Office:
    """One LibreOffice process, started when it is needed and again after a crash."""

    def __init__(self):
        self.home = tempfile.mkdtemp(prefix="oracle")
        self.process = None
        self.desktop = None
        self.context = None

    def connect(self):
        if self.process and self.process.poll() is None and self.desktop:
            return
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={PIPE};urp;",
             f"-env:UserInstallation=file://{self.home}/profile"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        end = time.time() + START_SECONDS
        while True:
            try:
                self.context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
                break
            except Exception:
                if time.time() > end:
                    raise
                time.sleep(0.1)
        self.desktop = self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self.context)

    def open(self, path):
        self.connect()
        copy = os.path.join(self.home, "input.docx")
        shutil.copyfile(path, copy)
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        document = self.desktop.loadComponentFromURL(f"file://{copy}", "_blank", 0, (hidden,))
        if document is None:
            raise RuntimeError("LibreOffice does not open the file")
        return document

    def command(self, document, name):
        manager = self.context.ServiceManager
        helper = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", self.context)
        helper.executeDispatch(document.getCurrentController().getFrame(), name, "", 0, ())

    def stop(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        if self.process:
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process = self.desktop = None

    def close(self):
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)


def paragraphs(text, view, cell=None):
    content = text.createEnumeration()
    while content.hasMoreElements():
        block = content.nextElement()
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.getCellNames():
                yield from paragraphs(block.getCellByName(name), view, name)
        elif block.supportsService("com.sun.star.text.Paragraph"):
            entry = {"text": block.getString(), "label": block.ListLabelString or ""}
            if cell:
                entry["cell"] = cell
            if view:
                view.gotoRange(block.getStart(), False)
                entry["page"] = view.getPage()
            yield entry


def read(office, path, command, pages):
    document = office.open(path)
    try:
        if command:
            office.command(document, command)
        view = document.getCurrentController().getViewCursor() if pages else None
        found = {"file": path, "paragraphs": list(paragraphs(document.getText(), view))}
        if command:
            frames = document.getTextFrames()
            found["frames"] = [one for name in frames.getElementNames() for one in paragraphs(frames.getByName(name), None)]
        return found
    finally:
        document.close(True)


def comments(office, path):
    document = office.open(path)
    try:
        found = []
        fields = document.getTextFields().createEnumeration()
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService("com.sun.star.text.textfield.Annotation"):
                found.append({"author": field.Author, "content": field.Content, "text": field.getAnchor().getString()})
        return {"file": path, "comments": found}
    finally:
        document.close(True)


def main(arguments):
    commands = {"--accept": ".uno:AcceptAllTrackedChanges", "--reject": ".uno:RejectAllTrackedChanges"}
    command = commands.get(arguments[0]) if arguments else None
    pages = arguments[:1] == ["--pages"]
    notes = arguments[:1] == ["--comments"]
    office = Office()
    try:
        for path in arguments[1:] if command or pages or notes else arguments:
            try:
                result = comments(office, path) if notes else read(office, path, command, pages)
            except Exception as error:
                result = {"file": path, "error": f"{type(error).__name__}: {error}"[:300]}
                office.stop()
            print(json.dumps(result, ensure_ascii=False), flush=True)
    finally:
        office.close()


main(sys.argv[1:])

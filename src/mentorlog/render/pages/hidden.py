"""What stands in the place of a screen that is mine alone, where somebody may look on."""

from mentorlog.render.parts import Page, Row, text

HIDDEN: Page = (
    Row(text("What is yours alone is kept off the screen: defaults.discreet is on.")),
    Row(text("To see it:"), "mentorlog config set defaults.discreet off"),
)

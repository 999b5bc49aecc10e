"""The app on the demo journal."""

import click

from netjournal.cli.screen import open_app
from netjournal.cli.session import Session
from netjournal.journal import Journal


@click.command()
@click.pass_context
def demo(ctx: click.Context) -> None:
    """Open the app on a made-up year.

    Your own journal is not touched.
    """
    session: Session = ctx.obj

    def made_up() -> Journal:
        from netjournal.demo import demo_journal

        return demo_journal(session.clock)

    ctx.exit(open_app(session, made_up))

"""Pictures of sources: where their bytes lie, which may be shown, and what is made of them; cards to share.

In: what sources name, the seeds folder, rights. Out: facts about each picture that is shown, then its bytes in the
sizes pages need, without anything but the pixels. Nothing is ever fetched from another machine.
"""
